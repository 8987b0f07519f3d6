package dev.tributary.core.intake.identity;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.Identified;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The person behind each alias, whatever the order of the rows that say it. Immutable but for {@link #numbered}; reading is
 * thread-safe.
 */
public final class Identities {
    /** Every user is a person. */
    public static final Identities NONE = new Identities(new IdIndex(), new int[0], Optional.empty());

    private final IdIndex ids;

    /** By id: the person's id. Ids that were added later are their own. */
    private final int[] persons;

    private final Optional<Identified.Aliases> told;

    private Identities(IdIndex ids, int[] persons, Optional<Identified.Aliases> told) {
        this.ids = ids;
        this.persons = persons;
        this.told = told;
    }

    /**
     * Follows all aliases.
     *
     * @param setAside receives the rows of disputed aliases, and those of circles
     */
    public static Identities of(LinkedTable table, List<SetAside> setAside) {
        Links links = table.links();
        Groups groups = new Groups(links);
        Circles circles = new Circles(links, groups);
        BitSet disputed = new BitSet();
        IntStream.range(0, links.size()).filter(groups::isDisputed).forEach(disputed::set);
        List<SetAside> found =
                new ArrayList<>(table.setAside(disputed.stream().boxed().toList(), Finding.ALIAS_OF_SEVERAL_USERS));
        circles.members().stream()
                .mapToObj(id -> table.setAside(id, circles.row(id), Finding.ALIAS_CIRCLE))
                .forEach(found::add);
        found.sort(Comparator.comparingLong(SetAside::row));
        setAside.addAll(found);
        return new Identities(
                links.ids(),
                circles.persons(),
                Optional.of(new Identified.Aliases(
                        table.rows(), table.nobody(), links.linked(), disputed.cardinality(), circles.count(), 0, 0)));
    }

    /** Returns whether no table says anything. */
    public boolean isNone() {
        return told.isEmpty();
    }

    /** Returns what is told about them; empty if there is no table. */
    Optional<Identified.Aliases> told() {
        return told;
    }

    /** Sets a view to the person behind an id; returns whether the id is an alias. */
    public boolean show(Utf8 id, Utf8 person) {
        int row = ids.find(id.bytes(), id.from(), id.length());
        if (row == IdIndex.ABSENT || !isAlias(row)) {
            person.set(id.bytes(), id.from(), id.length());
            return false;
        }
        ids.column().show(persons[row], person);
        return true;
    }

    /** Returns the person behind an id. */
    public String person(String id) {
        Utf8 person = new Utf8();
        show(new Utf8().set(id), person);
        return person.toString();
    }

    /** Returns all ids of the person behind an id, and the id itself. */
    public Set<String> all(String id) {
        Set<String> all = new TreeSet<>(Set.of(id));
        int row = ids.find(id);
        if (row != IdIndex.ABSENT && row < persons.length) {
            IdColumn column = ids.column();
            IntStream.range(0, persons.length)
                    .filter(other -> persons[other] == persons[row])
                    .mapToObj(column::get)
                    .forEach(all::add);
        }
        return all;
    }

    boolean isAlias(int row) {
        return row < persons.length && persons[row] != row;
    }

    /**
     * Returns the numbers of all users and their aliases, so that one lookup finds either. The users join the index of the
     * ids; not while another thread reads it.
     *
     * @param users the persons who have numbers
     */
    public NumberedUsers numbered(IdIndex users) {
        if (isNone()) {
            return NumberedUsers.of(users);
        }
        IdColumn column = users.column();
        Utf8 user = new Utf8();
        for (int number = 0; number < users.size(); number++) {
            column.show(number, user);
            ids.add(user.bytes(), user.from(), user.length());
        }
        int[] numbers = new int[ids.size()];
        for (int row = 0; row < numbers.length; row++) {
            ids.column().show(isAlias(row) ? persons[row] : row, user);
            numbers[row] = users.find(user.bytes(), user.from(), user.length());
        }
        return new NumberedUsers(ids, numbers, this::isAlias);
    }
}
