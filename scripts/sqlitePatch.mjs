/** Raise it when the patch or the compiler flags change, so that a cached binding is replaced. */
export const patchRevision = 1

/** Node-API 9 can reference objects, functions and symbols, but no strings: hold the string in an object. */
const stringReference = `// Holds a string through an object, which Node-API 9 can reference.
class StringRef {
public:
	StringRef() {}
	static StringRef New(Napi::String str) {
		StringRef reference;
		Napi::Object object = Napi::Object::New(str.Env());
		object.Set("v", str);
		reference.holder = Napi::Persistent(object);
		return reference;
	}
	Napi::String Value() const { return holder.Value().Get("v").As<Napi::String>(); }
private:
	Napi::ObjectReference holder;
};
`

/** @param {string} source */
function replaceReferences(source) {
  return source
    .replaceAll('Napi::Reference<Napi::String>', 'StringRef')
    .replaceAll('Napi::Persistent(Internalized', 'StringRef::New(Internalized')
    .replaceAll('Napi::Persistent(pair->name', 'StringRef::New(pair->name')
}

/** The files of better-sqlite3 13 that keep references to strings, and what each must become. */
export const patchedFiles = [
  { name: 'src/util/constants.cpp', patch: replaceReferences, mustContain: 'StringRef::New(Internalized' },
  { name: 'src/util/bind-map.cpp', patch: replaceReferences, mustContain: 'StringRef::New(pair->name' },
  { name: 'src/util/helpers.cpp', patch: replaceReferences, mustContain: 'const StringRef& key' },
  {
    name: 'src/better_sqlite3.cpp',
    patch: (/** @type {string} */ source) =>
      source.replace('#include "util/macros.cpp"', `${stringReference}\n#include "util/macros.cpp"`),
    mustContain: 'class StringRef',
  },
]

/**
 * The macro definitions of `deps/defines.gypi`, which is Python with one list of quoted words.
 * @param {string} gypFile
 * @returns {string[]} compiler arguments
 */
export function readDefines(gypFile) {
  const list = /'defines':\s*\[([^\]]*)\]/.exec(gypFile)?.[1] ?? ''
  return [...list.matchAll(/'([^']+)'/g)].map(([, word]) => `-D${word}`)
}
