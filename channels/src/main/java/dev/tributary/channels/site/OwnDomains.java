package dev.tributary.channels.site;

import dev.tributary.core.text.Shown;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The domains of the user's own: what comes from there has come from somewhere else before. Immutable. */
public final class OwnDomains {
    private final Set<String> domains;

    private OwnDomains(Set<String> domains) {
        this.domains = Set.copyOf(domains);
    }

    /**
     * Returns the domains to which some hosts belong.
     *
     * @throws IllegalArgumentException when one of them is no host, or a suffix such as {@code co.uk}, under which
     *     everybody has domains
     */
    public static OwnDomains of(Collection<String> hosts) {
        Set<String> domains = new HashSet<>();
        for (String host : hosts) {
            SiteAddress site = SiteAddress.of(host)
                    .orElseThrow(() -> new IllegalArgumentException(Shown.quoted(host) + " is not a domain"));
            if (DomainNames.isSuffix(site.host())) {
                throw new IllegalArgumentException(
                        Shown.quoted(host) + " is a suffix, under which others have their domains, too");
            }
            domains.add(DomainNames.registrable(site.host()));
        }
        return new OwnDomains(domains);
    }

    /** Returns whether a site is one of them, or below one. */
    public boolean have(SiteAddress site) {
        if (domains.isEmpty()) {
            return false;
        }
        return domains.contains(DomainNames.registrable(site.host()))
                || domains.stream().anyMatch(domain -> site.host().endsWith("." + domain));
    }
}
