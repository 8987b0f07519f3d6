package dev.tributary.ihcapi.parcel;

/** Which parcels go before others, first lane first. */
public enum Lane {
    /** Parts of a request that was refused. They go first, so that a refusal of everything is seen early. */
    PART,
    /** What was not sent yet. */
    FRESH,
    /** Journeys without a usable answer, set apart from the others of their request. */
    APART,
    /** Journeys that may have been computed already. They go last, so that a run that ends early leaves them. */
    IN_DOUBT
}
