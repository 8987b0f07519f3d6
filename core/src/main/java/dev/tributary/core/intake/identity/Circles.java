package dev.tributary.core.intake.identity;

import dev.tributary.core.column.IdColumn;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Follows every alias to the end: to a user who is no alias, or into a circle, whose person is the first of its ids in the
 * order of their bytes. Of several users of an alias, who are the same person, the first in that order is followed.
 */
final class Circles {
    private static final int UNKNOWN = -1;
    private static final int ON_PATH = -2;

    private final Links links;
    private final Groups groups;
    private final IdColumn ids;
    private final int[] persons;
    private final BitSet members = new BitSet();
    private int[] path = new int[64];
    private int length;
    private int circles;

    Circles(Links links, Groups groups) {
        this.links = links;
        this.groups = groups;
        this.ids = links.ids().column();
        this.persons = new int[links.size()];
        Arrays.fill(persons, UNKNOWN);
        for (int id = 0; id < persons.length; id++) {
            if (persons[id] == UNKNOWN) {
                follow(id);
            }
        }
    }

    private void follow(int id) {
        length = 0;
        int at = id;
        while (at != Links.NONE && persons[at] == UNKNOWN) {
            persons[at] = ON_PATH;
            push(at);
            at = next(at);
        }
        int person;
        if (at == Links.NONE) {
            person = path[length - 1];
        } else {
            person = persons[at] == ON_PATH ? circle(at) : persons[at];
        }
        for (int step = 0; step < length; step++) {
            persons[path[step]] = person;
        }
    }

    /** Notes the circle from an id on, to the end of the path, and returns its person. */
    private int circle(int from) {
        circles++;
        int step = length;
        int person = from;
        do {
            step--;
            members.set(path[step]);
            person = ids.compare(path[step], person) < 0 ? path[step] : person;
        } while (path[step] != from);
        return person;
    }

    private int next(int id) {
        int link = link(id);
        return link == Links.NONE ? firstUser(id) : links.furtherUser(link);
    }

    private int firstUser(int id) {
        return groups.isApplied(id) ? links.user(id) : Links.NONE;
    }

    /** Returns the further link that is followed, or none if it is the first user. */
    private int link(int id) {
        if (!groups.isApplied(id)) {
            return Links.NONE;
        }
        int user = links.user(id);
        int followed = Links.NONE;
        for (int link = links.firstFurther(id); link != Links.NONE; link = links.nextFurther(link)) {
            if (ids.compare(links.furtherUser(link), user) < 0) {
                user = links.furtherUser(link);
                followed = link;
            }
        }
        return followed;
    }

    private void push(int id) {
        if (length == path.length) {
            path = Arrays.copyOf(path, length * 2);
        }
        path[length++] = id;
    }

    /** Returns, by id, the person. */
    int[] persons() {
        return persons;
    }

    /** Returns how many circles there are. */
    int count() {
        return circles;
    }

    /** Returns the ids in circles. */
    BitSet members() {
        return members;
    }

    /** Returns the row of the link that is followed from an alias. */
    long row(int id) {
        int link = link(id);
        return link == Links.NONE ? links.row(id) : links.furtherRow(link);
    }
}
