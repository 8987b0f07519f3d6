/**
 * What every kind of database has to do. A connector's tests implement the interfaces and inherit their tests; what only that kind
 * does is tested beside them.
 */
@NullMarked
package dev.tributary.store.contract;

import org.jspecify.annotations.NullMarked;
