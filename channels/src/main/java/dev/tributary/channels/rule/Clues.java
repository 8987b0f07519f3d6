package dev.tributary.channels.rule;

import dev.tributary.channels.site.SiteAddress;
import java.util.List;
import java.util.Optional;

/**
 * What rules see of a session: what its source states, completed by the referrer and the click ids. Texts are in lower
 * case, and empty where nothing is known.
 *
 * @param referrer empty if it is none, such as one's own site
 * @param clickIds the names of those that the rules know, in the order of the rules
 * @param notes what was completed or left out, and why; sentences without a full stop
 */
public record Clues(
        String source,
        String medium,
        String campaign,
        Optional<SiteAddress> referrer,
        List<String> clickIds,
        List<String> notes) {
    public Clues {
        clickIds = List.copyOf(clickIds);
        notes = List.copyOf(notes);
    }
}
