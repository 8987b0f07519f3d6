package dev.tributary.ihcapi.sending;

import dev.tributary.ihcapi.ApiUsage;
import dev.tributary.ihcapi.parcel.Parcel;

/** Counts the use of the service. One thread counts, any may read. */
final class UsageMeter {
    private volatile ApiUsage usage = ApiUsage.NONE;

    ApiUsage usage() {
        return usage;
    }

    void sent(Parcel parcel) {
        boolean again = parcel.sentBefore();
        add(new ApiUsage(1, again ? 1 : 0, again ? 0 : parcel.size(), 0, 0, 0));
    }

    void inDoubt(Parcel parcel) {
        add(new ApiUsage(0, 0, 0, 1, parcel.size(), 0));
    }

    void held(long millis) {
        add(new ApiUsage(0, 0, 0, 0, 0, millis));
    }

    private void add(ApiUsage more) {
        usage = usage.plus(more);
    }
}
