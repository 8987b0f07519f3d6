package dev.tributary.channels.site;

/**
 * What a site is, and the entry that says so.
 *
 * @param entry as written in its list
 * @param list the list's name
 */
public record SiteMatch(SiteKind kind, String entry, String list) {}
