package dev.tributary.store.contract;

import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.intake.mapping.TableMapping;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Made-up identities and users of conversions, and who is who by them, found by uniting over and over. */
public final class KnownPeople {
    private final List<List<String>> aliases = new ArrayList<>();
    private final List<List<String>> orders = new ArrayList<>();
    private final Map<String, Set<String>> users = new TreeMap<>();
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private final Set<String> applied = new HashSet<>();

    /** Returns rules under which these tables are read, with the reference names. */
    public static IntakeRules rules(SourceTable... tables) {
        Map<SourceTable, TableMapping> named = new EnumMap<>(SourceTable.class);
        Arrays.stream(tables)
                .forEach(table -> named.put(
                        table,
                        new TableMapping(Optional.of(new Relation.Named(ReferenceNames.table(table))), Map.of())));
        return new IntakeRules(
                ChannelNames.AS_THEY_ARE,
                UnknownUsers.USUAL,
                new SourceMapping(named, ZoneOffset.UTC, SeveralCosts.HIGHEST, SpendOverlap.SPEND));
    }

    /** Returns the id of somebody: a number or a text. */
    static String id(Random random, int ids) {
        int id = random.nextInt(ids);
        return id % 3 == 0 ? Integer.toString(100 + id) : "cookie of " + id;
    }

    static KnownPeople random(Random random, int ids) {
        KnownPeople people = new KnownPeople();
        for (int row = 0; row < ids; row++) {
            people.link(id(random, ids), id(random, ids));
            people.orders.add(List.of("c" + random.nextInt(60), id(random, ids)));
        }
        people.unite();
        return people;
    }

    private void link(String alias, String user) {
        aliases.add(List.of(alias, user));
        if (!alias.equals(user)) {
            users.computeIfAbsent(alias, key -> new TreeSet<>()).add(user);
            List.of(alias, user).forEach(id -> groups.computeIfAbsent(id, key -> new TreeSet<>(Set.of(key))));
        }
    }

    private void unite() {
        int before;
        do {
            before = applied.size();
            users.forEach((alias, all) -> {
                if (!applied.contains(alias) && group(all.iterator().next()).containsAll(all)) {
                    applied.add(alias);
                    Set<String> both = new TreeSet<>(group(alias));
                    both.addAll(group(all.iterator().next()));
                    both.forEach(id -> groups.put(id, both));
                }
            });
        } while (applied.size() > before);
    }

    private Set<String> group(String id) {
        return groups.getOrDefault(id, Set.of(id));
    }

    /** Returns one id for all ids of a person. */
    @Nullable
    String person(@Nullable String id) {
        return id == null ? null : "person of " + group(id).iterator().next();
    }

    /** Returns the same for the user of a conversion. */
    @Nullable
    String buyer(String conversion, @Nullable String own) {
        Set<String> tracked = new TreeSet<>();
        orders.stream()
                .filter(row -> row.get(0).equals(conversion))
                .forEach(row -> tracked.add(String.valueOf(person(row.get(1)))));
        return tracked.size() == 1 ? tracked.iterator().next() : person(own);
    }

    /** Returns how many aliases are disputed, and how many there are. */
    List<Long> counts() {
        return List.of((long) users.size() - applied.size(), (long) users.size());
    }

    /** Writes the rows in any order, instead of those that are there. */
    void write(SourceRows rows, Random random) {
        write(rows, SourceTable.IDENTITIES, aliases, random);
        write(rows, SourceTable.USER_FROM, orders, random);
    }

    private static void write(SourceRows rows, SourceTable table, List<List<String>> pairs, Random random) {
        List<List<String>> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, random);
        rows.of(table).clear();
        shuffled.forEach(pair -> rows.add(table, pair.get(0), pair.get(1)));
    }
}
