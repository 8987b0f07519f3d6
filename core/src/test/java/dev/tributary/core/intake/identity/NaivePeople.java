package dev.tributary.core.intake.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The same groups found the slow way: whatever may be united is united, over and over, until nothing changes. */
final class NaivePeople {
    private final Map<String, Set<String>> users = new TreeMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Set<String> applied = new HashSet<>();

    NaivePeople(List<String> rows) {
        for (String row : rows) {
            String[] ids = row.split(">");
            users.computeIfAbsent(ids[0], key -> new TreeSet<>()).add(ids[1]);
            for (String id : ids) {
                groups.computeIfAbsent(id, key -> new HashSet<>(Set.of(key)));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Set<String>> entry : users.entrySet()) {
                Set<String> first = groups.get(entry.getValue().iterator().next());
                if (!applied.contains(entry.getKey()) && first.containsAll(entry.getValue())) {
                    applied.add(entry.getKey());
                    unite(groups.get(entry.getKey()), first);
                    changed = true;
                }
            }
        }
    }

    private void unite(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        both.forEach(id -> groups.put(id, both));
    }

    Collection<String> ids() {
        return groups.keySet();
    }

    Set<String> disputed() {
        Set<String> disputed = new TreeSet<>(users.keySet());
        disputed.removeAll(applied);
        return disputed;
    }

    Set<String> group(String id) {
        return groups.getOrDefault(id, Set.of(id));
    }

    /** Walks from an id to its first user for as many steps as there are ids: then it is at the end, or in the circle. */
    String person(String id) {
        String at = id;
        for (int step = 0; step < groups.size(); step++) {
            at = next(at);
        }
        String first = at;
        for (int step = 0; step < groups.size(); step++) {
            at = next(at);
            first = at.compareTo(first) < 0 ? at : first;
        }
        return first;
    }

    private String next(String id) {
        return applied.contains(id) ? users.get(id).iterator().next() : id;
    }
}
