package dev.tributary.ihcapi.parcel;

/** The priorities of parcels, highest first. */
public enum Lane {
    /** Parts of a request that was refused. Sent first, so that a refusal of everything is noticed early. */
    PART,
    /** Journeys that were not sent yet. */
    FRESH,
    /** Journeys without a usable answer, separated from the others of their request. */
    APART,
    /** Journeys that may have been computed already. Sent last, so that they are left if a run ends early. */
    IN_DOUBT
}
