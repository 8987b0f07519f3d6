/**
 * The contract of every kind of database. A connector's tests implement the interfaces and inherit their tests;
 * behaviour specific to that kind is tested separately.
 */
@NullMarked
package dev.tributary.store.contract;

import org.jspecify.annotations.NullMarked;
