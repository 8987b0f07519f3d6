package dev.tributary.cli.parts;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.UserGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The users of a source, divided at random, as in separate processes: each group in a table with its rows only, in
 * random order, with its own numbers for users, channels, days and conversions.
 */
final class DividedUsers {
    private final Random random;
    private final SessionTable sessions;
    private final List<Conversion> conversions;

    DividedUsers(Facts facts, long seed) {
        this.random = new Random(seed);
        this.sessions = facts.traffic().sessions().whole();
        this.conversions = facts.conversions();
    }

    List<UserGroup> into(int groups) {
        int[] groupOf = random.ints(sessions.userCount(), 0, groups).toArray();
        List<List<Integer>> rows = lists(groups);
        for (int row = 0; row < sessions.size(); row++) {
            rows.get(group(sessions.user(row), groupOf, groups)).add(row);
        }
        List<List<Conversion>> orders = lists(groups);
        conversions.forEach(conversion ->
                orders.get(group(conversion.user(), groupOf, groups)).add(conversion));
        List<UserGroup> divided = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            divided.add(group(rows.get(group), orders.get(group)));
        }
        return divided;
    }

    /** Returns the group of a user; an unknown user is in any group. */
    private int group(int user, int[] groupOf, int groups) {
        return user == SessionTable.NO_USER ? random.nextInt(groups) : groupOf[user];
    }

    private static <T> List<List<T>> lists(int count) {
        List<List<T>> lists = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private UserGroup group(List<Integer> rows, List<Conversion> orders) {
        Collections.shuffle(rows, random);
        Collections.shuffle(orders, random);
        Map<Integer, Integer> users = new HashMap<>();
        IdColumn ids = new IdColumn();
        SessionTableBuilder table = new SessionTableBuilder(ids);
        for (int row : rows) {
            ids.append(sessions.id(row));
            ChannelDay channelDay = sessions.channelDay(row);
            table.add(
                    number(sessions.user(row), users),
                    sessions.millis(row),
                    channelDay.channel(),
                    channelDay.campaign(),
                    SessionTableBuilder.flags(sessions.holder(row), sessions.closer(row), sessions.impression(row)));
        }
        List<Conversion> numbered = new ArrayList<>();
        for (Conversion order : orders) {
            numbered.add(new Conversion(
                    numbered.size(),
                    order.id(),
                    number(order.user(), users),
                    order.millis(),
                    order.revenue(),
                    order.label()));
        }
        return new UserGroup(table.build(users.size()), numbered);
    }

    private static int number(int user, Map<Integer, Integer> users) {
        return user == SessionTable.NO_USER ? user : users.computeIfAbsent(user, key -> users.size());
    }
}
