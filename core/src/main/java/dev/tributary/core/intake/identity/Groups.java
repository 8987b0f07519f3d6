package dev.tributary.core.intake.identity;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The groups of ids that are one person each. An alias with one user is in the user's group. An alias with several is,
 * once these are in one group; otherwise it is disputed, and stays by itself. The groups are the smallest for which that
 * holds, so they do not depend on the order of rows.
 *
 * <p>A contested alias waits for two users of different groups, its first and the next one that differs. It is looked at
 * again when these groups are united, for which it is in the list of each; of two lists the shorter one is looked at.
 */
final class Groups {
    private final Links links;
    private final int[] parent;
    private final BitSet settled = new BitSet();

    /** By contested alias: the further link whose user is of another group than the first user. */
    private final int[] differing;

    /** By group: 1 + its first and its last waiting entry, and how many there are. */
    private final int[] first;

    private final int[] last;
    private final int[] count;

    private int[] waiting = new int[64];
    private int[] next = new int[64];
    private int entries;

    private int[] pending = new int[64];
    private int pendingCount;

    Groups(Links links) {
        links.end();
        this.links = links;
        int size = links.size();
        this.parent = new int[size];
        boolean anyContested = false;
        for (int id = 0; id < size; id++) {
            parent[id] = id;
            anyContested |= links.isContested(id);
        }
        int lists = anyContested ? size : 0;
        this.differing = new int[lists];
        this.first = new int[lists];
        this.last = new int[lists];
        this.count = new int[lists];
        for (int id = 0; id < size; id++) {
            if (links.user(id) != Links.NONE && !links.isContested(id)) {
                unite(id, links.user(id));
            }
        }
        for (int id = 0; id < lists; id++) {
            if (links.isContested(id)) {
                differing[id] = links.firstFurther(id);
                await(id, links.user(id));
                await(id, links.furtherUser(differing[id]));
                push(id);
            }
        }
        while (pendingCount > 0) {
            settle(pending[--pendingCount]);
        }
    }

    /** Returns whether an id is an alias that is applied. */
    boolean isApplied(int id) {
        return links.user(id) != Links.NONE && !isDisputed(id);
    }

    /** Returns whether an id is an alias of users who are not the same. */
    boolean isDisputed(int id) {
        return links.isContested(id) && !settled.get(id);
    }

    private void settle(int alias) {
        if (settled.get(alias)) {
            return;
        }
        int group = group(links.user(alias));
        int link = differing[alias];
        while (link != Links.NONE && group(links.furtherUser(link)) == group) {
            link = links.nextFurther(link);
        }
        if (link == Links.NONE) {
            settled.set(alias);
            unite(alias, group);
        } else if (link != differing[alias]) {
            differing[alias] = link;
            await(alias, links.furtherUser(link));
        }
    }

    private int group(int id) {
        int at = id;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void unite(int id, int other) {
        int kept = group(id);
        int joined = group(other);
        if (kept == joined) {
            return;
        }
        if (count.length > 0 && count[kept] < count[joined]) {
            int swapped = kept;
            kept = joined;
            joined = swapped;
        }
        parent[joined] = kept;
        if (count.length > 0 && count[joined] > 0) {
            for (int entry = first[joined]; entry != 0; entry = next[entry - 1]) {
                push(waiting[entry - 1]);
            }
            next[last[joined] - 1] = first[kept];
            last[kept] = first[kept] == 0 ? last[joined] : last[kept];
            first[kept] = first[joined];
            count[kept] += count[joined];
        }
    }

    private void await(int alias, int user) {
        int group = group(user);
        if (entries == waiting.length) {
            waiting = Arrays.copyOf(waiting, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
        }
        waiting[entries] = alias;
        next[entries] = first[group];
        entries++;
        first[group] = entries;
        last[group] = last[group] == 0 ? entries : last[group];
        count[group]++;
    }

    private void push(int alias) {
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, pendingCount * 2);
        }
        pending[pendingCount++] = alias;
    }
}
