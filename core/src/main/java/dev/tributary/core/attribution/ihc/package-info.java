/** The local IHC engine: our reading of how the service behaves, not the vendor's specification. */
@NullMarked
package dev.tributary.core.attribution.ihc;

import org.jspecify.annotations.NullMarked;
