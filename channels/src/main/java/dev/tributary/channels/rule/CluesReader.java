package dev.tributary.channels.rule;

import dev.tributary.channels.site.OwnDomains;
import dev.tributary.channels.site.SiteAddress;
import dev.tributary.channels.site.SiteKind;
import dev.tributary.channels.site.SiteMatch;
import dev.tributary.channels.site.SiteTable;
import dev.tributary.core.channel.TrafficSource;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Completes what a session's source states: a referrer tells who sent a session that nobody claims, and a click id tells
 * that a click was paid. What somebody has stated is never replaced. Used for one session.
 */
final class CluesReader {
    /** The longest text that rules see. */
    private static final int LONGEST = 1_000;

    private static final String REFERRAL = "referral";
    private static final String ORGANIC = "organic";
    private static final String NOT_SET = "(not set)";

    private final SiteTable sites;
    private final OwnDomains ownDomains;
    private final List<ClickId> clickIds;
    private final List<String> notes = new ArrayList<>();
    private String source;
    private String medium;
    private String campaign;

    private CluesReader(SiteTable sites, OwnDomains ownDomains, List<ClickId> clickIds, TrafficSource from) {
        this.sites = sites;
        this.ownDomains = ownDomains;
        this.clickIds = clickIds;
        this.source = plain(from.source());
        this.medium = plain(from.medium());
        this.campaign = plain(from.campaign());
    }

    static Clues read(SiteTable sites, OwnDomains ownDomains, List<ClickId> clickIds, TrafficSource from) {
        return new CluesReader(sites, ownDomains, clickIds, from).read(from);
    }

    static String plain(String text) {
        String plain =
                text.substring(0, Math.min(text.length(), LONGEST)).strip().toLowerCase(Locale.ROOT);
        return plain.equals("null") ? "" : plain;
    }

    private Clues read(TrafficSource from) {
        Optional<SiteAddress> referrer = SiteAddress.of(from.referrer()).filter(site -> counts("referrer", site));
        if (medium.equals(REFERRAL) && !source.isEmpty()) {
            readStatedReferral();
        }
        if (source.isEmpty() && medium.isEmpty()) {
            referrer.ifPresent(site -> readReferrer("the referrer", site));
        } else if (isNothing(medium) && referrer.filter(this::isMailbox).isPresent()) {
            medium = "email";
            notes.add("the referrer " + shown(referrer.get()) + " is a mailbox, so the medium is email");
        }
        List<ClickId> known = clickIds.stream()
                .filter(id -> from.clickIds().stream().anyMatch(given -> given.equalsIgnoreCase(id.name())))
                .toList();
        readClickIds(known);
        return new Clues(
                source,
                medium,
                campaign,
                referrer,
                known.stream().map(ClickId::name).toList(),
                notes);
    }

    /** One's own site, and one for payment or login, are on the way of a visit, not before it. */
    private boolean counts(String what, SiteAddress site) {
        if (ownDomains.have(site)) {
            notes.add("the " + what + " " + shown(site) + " is one of own_domains, so it is none");
            return false;
        }
        if (kind(site) == SiteKind.PAYMENT) {
            notes.add("the " + what + " " + shown(site) + " is " + SiteKind.PAYMENT.told() + ", so it is none");
            return false;
        }
        return true;
    }

    /** Where the source is a referring site, as analytics products store it, it is read as a referrer. */
    private void readStatedReferral() {
        Optional<SiteMatch> match = sites.ofSource(source);
        SiteKind stated = match.map(SiteMatch::kind).orElse(SiteKind.NONE);
        Optional<SiteAddress> site =
                SiteAddress.of(source).filter(one -> one.host().indexOf('.') > 0);
        // Of words, only those of the list: a partner may have the name of somebody's site.
        boolean named =
                stated == SiteKind.PAYMENT && match.orElseThrow().entry().indexOf('.') < 0;
        boolean left = site.map(one -> !counts("source", one)).orElse(named);
        if (left) {
            if (site.isEmpty()) {
                notes.add("the source " + Shown.plain(source) + " is " + SiteKind.PAYMENT.told() + ", so it is none");
            }
            source = "";
            medium = "";
        } else if (site.isPresent() && (stated == SiteKind.AD_FRAME || stated == SiteKind.MAIL)) {
            readReferrer("the source", site.get());
        }
    }

    private void readReferrer(String what, SiteAddress site) {
        Optional<SiteMatch> match = sites.ofSite(site);
        SiteKind kind = match.map(SiteMatch::kind).orElse(SiteKind.NONE);
        source = site.host();
        medium = switch (kind) {
            case SEARCH -> ORGANIC;
            case MAIL -> "email";
            case AI -> "ai-assistant";
            case AD_FRAME -> "display";
            case NONE, PAYMENT, VIDEO, SOCIAL, SHOPPING -> REFERRAL;
        };
        if (kind == SiteKind.AI && !site.path().isEmpty()) {
            source = match.map(SiteMatch::entry).orElse(source);
        }
        notes.add(what + " " + shown(site) + " is " + kind.told() + ", so the medium is " + medium);
    }

    private void readClickIds(List<ClickId> known) {
        Optional<ClickId> told = known.stream()
                .filter(id -> !id.weak() && isFrom(id))
                .findFirst()
                .or(() -> known.stream().filter(id -> !id.weak()).findFirst())
                .filter(this::maySay)
                .or(() -> known.stream().filter(ClickId::weak).findFirst().filter(id -> isUnknown()));
        told.ifPresent(id -> {
            source = id.source();
            medium = id.medium();
            campaign = isNoCampaign() && !id.campaign().isEmpty() ? plain(id.campaign()) : campaign;
            notes.add("the click id " + id.name() + " says " + id.told());
        });
    }

    /** What was found by a referrer gives way, and nothing that somebody has written on a link. */
    private boolean maySay(ClickId id) {
        if (isUnknown()) {
            return true;
        }
        return switch (medium) {
            case "", NOT_SET, "(none)" -> isNothing(source) || isFrom(id);
            case ORGANIC, REFERRAL -> isNoCampaign();
            default -> false;
        };
    }

    private boolean isFrom(ClickId id) {
        return source.equals(id.source()) || source.startsWith(id.source() + ".");
    }

    private boolean isUnknown() {
        return (isNothing(medium) && isNothing(source))
                || (source.equals("(direct)") && (isNothing(medium) || medium.equals("(none)")));
    }

    private boolean isNoCampaign() {
        return campaign.isEmpty() || campaign.startsWith("(");
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals(NOT_SET);
    }

    private boolean isMailbox(SiteAddress site) {
        return kind(site) == SiteKind.MAIL;
    }

    private SiteKind kind(SiteAddress site) {
        return sites.ofSite(site).map(SiteMatch::kind).orElse(SiteKind.NONE);
    }

    private static String shown(SiteAddress site) {
        return Shown.plain(site.host());
    }
}
