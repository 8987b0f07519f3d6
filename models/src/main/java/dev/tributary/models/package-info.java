/** Attribution models beside IHC: what turns a path of channels into shares that sum to 1. */
@NullMarked
package dev.tributary.models;

import org.jspecify.annotations.NullMarked;
