/** IHC model files: the parameters of a conversion type as JSON. */
@NullMarked
package dev.tributary.store.model;

import org.jspecify.annotations.NullMarked;
