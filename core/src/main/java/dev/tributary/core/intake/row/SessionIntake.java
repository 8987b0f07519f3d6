package dev.tributary.core.intake.row;

import dev.tributary.core.channel.TupleBytes;
import dev.tributary.core.column.Memo;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.identity.ByAlias;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenNames;
import dev.tributary.core.intake.seen.SeenUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Accepts sessions. A session whose user or flags cannot be used is in no journey, but counts for its report row and
 * its cost.
 */
public final class SessionIntake extends RowIntake {
    private static final byte[] NOTHING = {};

    private final WantedUsers users;
    private final SessionSink sink;
    private final Seen seen;
    private final boolean campaigns;
    private final boolean named;
    private final boolean byRule;
    private final Utf8 oneClickId;
    private final Cells cells;
    private final RowMoments moments;
    private final SessionRow session = new SessionRow();
    private final Utf8 name = new Utf8();
    private final Memo<SeenNames.SeenName> channels;
    /** What a row's channel had to be made without. */
    private final List<UnusableRow> withoutPart = new ArrayList<>();

    private RowPlace place = RowPlace.NEW;

    /** @param reading with {@link Field#CAMPAIGN} if it is needed */
    public SessionIntake(
            TableReading reading, WantedUsers users, SessionSink sink, Seen seen, List<SetAside> setAside) {
        super(reading, setAside);
        this.users = users;
        this.sink = sink;
        this.seen = seen;
        this.campaigns = reading.has(Field.CAMPAIGN);
        this.named = reading.has(Field.CHANNEL);
        this.byRule = reading.channelsByRule();
        String clicked = reading.names().column(Field.CLICK_IDS);
        this.oneClickId = new Utf8().set(byRule && seen.rules().maker().isClickId(clicked) ? clicked : "");
        this.cells = new Cells(reading.names());
        this.moments = new RowMoments(cells, reading.moments(), seen.clock());
        this.channels = new Memo<>(seen.channels()::of);
    }

    /** Returns the users whose journeys are needed. */
    public WantedUsers users() {
        return users;
    }

    /** Returns the sink for sessions. */
    public SessionSink sink() {
        return sink;
    }

    /** Returns the collected information about names and users. */
    public Seen seen() {
        return seen;
    }

    /**
     * Accepts a session all of whose cells can be used.
     *
     * @param usual is not kept
     * @return false, with nothing changed and nothing counted, if an earlier row has its id: the row must then be read
     *     cell by cell
     */
    public boolean take(SessionRow usual, SeenNames.SeenName channel, Optional<SeenNames.SeenName> campaign) {
        int found = usual.user();
        if (!offer(usual, sink::addNew)) {
            return false;
        }
        count();
        countNames(usual, found, channel);
        campaign.ifPresent(SeenNames.SeenName::count);
        return true;
    }

    @Override
    void use(Row row) {
        cells.id(row, Field.SESSION, session.id());
        long millis = moments.millis(row);
        SeenNames.SeenName channel = channel(row);
        Optional<SeenNames.SeenName> campaign = Optional.empty();
        try {
            campaign = campaign(row);
        } catch (UnusableRow unusable) {
            withoutPart.add(unusable);
        }
        int found = SessionTable.NO_USER;
        byte flags = 0;
        try {
            found = user(row);
            flags = flags(row);
        } catch (UnusableRow unusable) {
            withoutPart.add(unusable);
            found = found == SeenUsers.UNKNOWN ? found : SessionTable.NO_USER;
        }
        session.set(row.rowNumber(), false, found, millis, flags);
        session.setNames(channel.name(), campaign.map(SeenNames.SeenName::name).orElse(ChannelDay.NO_CAMPAIGN));
        session.setWithout(without(row, withoutPart));
        offer(session, offered -> (place = sink.add(offered)) != RowPlace.BEHIND);
        countNames(session, found, channel);
        campaign.ifPresent(SeenNames.SeenName::count);
        if (place == RowPlace.NEW || place == RowPlace.AHEAD) {
            list(session.without());
        }
        if (place == RowPlace.AHEAD) {
            overrule(row, 0);
        }
        if (place == RowPlace.BEHIND || place == RowPlace.AHEAD) {
            throw new UnusableRow(Finding.SESSION_TWICE, names().column(Field.SESSION));
        }
    }

    /** Users are added after their session has been accepted: a rejected one must not add a user. */
    private boolean offer(SessionRow offered, Predicate<SessionRow> accepted) {
        boolean byAlias = ByAlias.is(offered.user());
        int number = ByAlias.number(offered.user());
        if (number != WantedUsers.STRANGER) {
            offered.setUser(number == SeenUsers.UNKNOWN ? SessionTable.NO_USER : number, byAlias);
            return accepted.test(offered);
        }
        Utf8 person = byAlias ? person(offered.userId()) : offered.userId();
        if (!users.areNumbered()) {
            offered.userId().set(person.bytes(), person.from(), person.length());
            offered.setUser(WantedUsers.STRANGER, byAlias);
            return accepted.test(offered);
        }
        offered.setUser(users.numberOfStranger(person), byAlias);
        if (!accepted.test(offered)) {
            return false;
        }
        if (offered.user() == users.count()) {
            users.meet(person);
        }
        return true;
    }

    private Utf8 person(Utf8 alias) {
        seen.users().people().identities().show(alias, name);
        return name;
    }

    /** Duplicate rows are counted, too. */
    private void countNames(SessionRow counted, int found, SeenNames.SeenName channel) {
        channel.count();
        if (found == SeenUsers.UNKNOWN) {
            seen.users().session(counted.userId());
        } else if (ByAlias.is(found)) {
            seen.users().sessionByAlias();
        }
    }

    /** Returns the channel: a name that is there counts, otherwise it is made by rule, if rules have something to see. */
    private SeenNames.SeenName channel(Row row) {
        withoutPart.clear();
        if (!byRule || (named && !cells.isBlank(row, Field.CHANNEL))) {
            cells.name(row, Field.CHANNEL, name);
            return channels.of(name);
        }
        TupleBytes tuple = seen.byRule().begin();
        tuple.add(part(row, Field.SOURCE));
        tuple.add(part(row, Field.MEDIUM));
        tuple.add(part(row, Field.SOURCE_CAMPAIGN));
        tuple.addReferrer(part(row, Field.REFERRER));
        tuple.addClickIds(clickIds(part(row, Field.CLICK_IDS)));
        return seen.byRule().channel();
    }

    /** Returns the cell, or the name of its column, if that is the name of the click id and the cell its value. */
    public Utf8 clickIds(Utf8 cell) {
        return oneClickId.length() > 0 && cell.length() > 0 ? oneClickId : cell;
    }

    /** Returns a cell; nothing if there is none, or none that can be used. */
    private Utf8 part(Row row, Field field) {
        name.set(NOTHING, 0, 0);
        if (reading().has(field)) {
            try {
                cells.label(row, field, name);
            } catch (UnusableRow unusable) {
                withoutPart.add(unusable);
                name.set(NOTHING, 0, 0);
            }
        }
        return name;
    }

    private Optional<SeenNames.SeenName> campaign(Row row) {
        if (!campaigns) {
            return Optional.empty();
        }
        cells.label(row, Field.CAMPAIGN, name);
        return name.length() == 0
                ? Optional.empty()
                : Optional.of(seen.campaigns().of(name.toString()));
    }

    private int user(Row row) {
        if (cells.isBlank(row, Field.SESSION_USER)) {
            throw new UnusableRow(Finding.SESSION_USER_MISSING, names().column(Field.SESSION_USER));
        }
        cells.id(row, Field.SESSION_USER, session.userId());
        if (seen.users().unknown(session.userId())) {
            return SeenUsers.UNKNOWN;
        }
        int number = users.find(session.userId());
        if (number < 0 && !ByAlias.is(number) && users.areNumbered()) {
            Spellings.offer(seen.others(), session.userId());
        }
        return number;
    }

    private byte flags(Row row) {
        return SessionTableBuilder.flags(flag(row, Field.HOLDER), flag(row, Field.CLOSER), flag(row, Field.IMPRESSION));
    }

    private boolean flag(Row row, Field field) {
        return cells.flag(row, field, reading().flag(field));
    }
}
