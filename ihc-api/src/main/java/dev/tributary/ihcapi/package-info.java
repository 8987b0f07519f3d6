/** What is said of the IHC service: where it is, who asks, how patiently, how much may be spent, who keeps account. */
@NullMarked
package dev.tributary.ihcapi;

import org.jspecify.annotations.NullMarked;
