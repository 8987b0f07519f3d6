package dev.tributary.channels.site;

import crawlercommons.domains.EffectiveTldFinder;

/** Domain names by the public suffix list, which is loaded with the first question. Thread-safe. */
public final class DomainNames {
    private DomainNames() {}

    /**
     * Returns the domain that one owner has registered: of {@code checkout.shop.co.uk}, {@code shop.co.uk}; of {@code
     * alice.github.io}, that itself. The host itself, if the list says nothing of it.
     */
    public static String registrable(String host) {
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }

    /** Returns whether a host is a suffix under which anybody may register names. */
    static boolean isSuffix(String host) {
        EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, false);
        return suffix != null && suffix.getSuffix().equals(host);
    }

    /**
     * Returns what stands before the suffix under which names are registered: of {@code images.google.co.uk}, {@code
     * images.google}; empty if that is nothing.
     */
    static String beforeSuffix(String host) {
        EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host, true);
        int end = suffix == null ? -1 : host.length() - suffix.getSuffix().length() - 1;
        return end <= 0 ? "" : host.substring(0, end);
    }
}
