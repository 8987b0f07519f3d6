/** What is still to be sent: parcels of journeys, the order in which they go, and how large they may be. */
@NullMarked
package dev.tributary.ihcapi.parcel;

import org.jspecify.annotations.NullMarked;
