// What engines from Chromium 89 on lack of what this code and its libraries use.
import "core-js/actual/array/at";
import "core-js/actual/array/find-last";
import "core-js/actual/array/find-last-index";
import "core-js/actual/array/to-reversed";
import "core-js/actual/array/to-sorted";
import "core-js/actual/object/has-own";
import "core-js/actual/string/at";
import "core-js/actual/structured-clone";
import "core-js/actual/typed-array/at";
