/** Models side by side: what each makes of every channel, how far they are apart, and where IHC stands among them. */
@NullMarked
package dev.tributary.models.compare;

import org.jspecify.annotations.NullMarked;
