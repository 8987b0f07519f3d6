/**
 * Tributary as a library. {@link dev.tributary.Tributary} and {@link dev.tributary.Attribution} are the public
 * interface, together with the values of {@code dev.tributary.core} that they return: incompatible changes to these
 * increment the version's first number, or, before 1.0, its second. All other packages are internal and may change with
 * any version.
 */
@NullMarked
package dev.tributary;

import org.jspecify.annotations.NullMarked;
