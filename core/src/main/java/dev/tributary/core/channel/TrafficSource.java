package dev.tributary.core.channel;

import java.util.List;

/**
 * What is known of where a session came from, as the source has it. A text is empty where nothing is known.
 *
 * @param source what sent it, such as {@code google} or {@code newsletter}; also known as utm_source
 * @param medium how, such as {@code cpc} or {@code email}; also known as utm_medium
 * @param campaign the campaign; also known as utm_campaign
 * @param referrer the page or app before it: an address, or a host
 * @param clickIds the names of the parameters by which ad platforms mark clicks, such as {@code gclid}; not their values
 */
public record TrafficSource(String source, String medium, String campaign, String referrer, List<String> clickIds) {
    private static final String AUTHORITY = "//";

    public TrafficSource {
        clickIds = List.copyOf(clickIds);
    }

    /** Returns the same with the referrer's site alone, without the page. */
    public TrafficSource ofSite() {
        int from = referrer.indexOf(AUTHORITY);
        int slash = referrer.indexOf('/', from < 0 ? 0 : from + AUTHORITY.length());
        return slash < 0 ? this : new TrafficSource(source, medium, campaign, referrer.substring(0, slash), clickIds);
    }
}
