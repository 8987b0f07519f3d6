/** Journeys still to be sent: parcels, their order, and their size. */
@NullMarked
package dev.tributary.ihcapi.parcel;

import org.jspecify.annotations.NullMarked;
