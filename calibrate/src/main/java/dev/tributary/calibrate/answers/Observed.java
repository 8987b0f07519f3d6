package dev.tributary.calibrate.answers;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A validated journey in time order, as input of the fit: plain numbers. Its arrays are never changed. */
public final class Observed {
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final Comparator<AnsweredSession> IN_TIME =
            Comparator.comparingLong(AnsweredSession::millis).thenComparing(AnsweredSession::conversion);

    public final int size;
    final double[] hours;
    public final int[] channels;
    final boolean[] holderFlags;
    public final boolean[] closerFlags;
    public final SessionShare[] shares;
    /** The index of the first session after the last restart in the answer. */
    public final int start;

    private Observed(List<AnsweredSession> sessions, Map<String, SessionShare> answers, Map<String, Integer> codes) {
        size = sessions.size();
        hours = new double[size];
        channels = new int[size];
        holderFlags = new boolean[size];
        closerFlags = new boolean[size];
        shares = new SessionShare[size];
        for (int k = 0; k < size; k++) {
            AnsweredSession session = sessions.get(k);
            hours[k] = (session.millis() - sessions.get(0).millis()) / MILLIS_PER_HOUR;
            channels[k] = codes.getOrDefault(session.channel(), 0);
            holderFlags[k] = session.holder();
            closerFlags[k] = session.closer();
            shares[k] = answers.getOrDefault(session.sessionId(), new SessionShare(0, 0, 0, 0));
        }
        start = firstRemembered(shares);
    }

    /** @param codes every channel's number */
    static Observed of(AnsweredJourney answered, Map<String, Integer> codes) {
        List<AnsweredSession> sessions = new ArrayList<>(answered.sessions());
        sessions.sort(IN_TIME);
        Map<String, SessionShare> answers = new HashMap<>();
        answered.shares().forEach(share -> answers.put(share.sessionId(), share.share()));
        return new Observed(sessions, answers, codes);
    }

    /** The first session's initializer base is 1: if it is 0 in the answer, a restart has removed it. */
    private static int firstRemembered(SessionShare[] shares) {
        for (int k = 0; k < shares.length; k++) {
            if (shares[k].initializer() > 0) {
                return k;
            }
        }
        return 0;
    }

    /** Hours between a session and the one before. */
    public double gap(int position) {
        return exact(hours[position] - hours[position - 1]);
    }

    /** Hours between a session and the last one. */
    public double left(int position) {
        return exact(hours[size - 1] - hours[position]);
    }

    /** Restores whole milliseconds: the same duration is the same number wherever it occurs in a journey. */
    private static double exact(double hours) {
        return StrictMath.rint(hours * MILLIS_PER_HOUR) / MILLIS_PER_HOUR;
    }

    public void load(Workspace workspace) {
        workspace.begin(size);
        for (int k = 0; k < size; k++) {
            workspace.set(k, hours[k], channels[k], holderFlags[k], closerFlags[k]);
        }
    }
}
