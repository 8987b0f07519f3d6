/** The local IHC engine: our interpretation of how the service behaves, not the vendor's specification. */
@NullMarked
package dev.tributary.core.attribution.ihc;

import org.jspecify.annotations.NullMarked;
