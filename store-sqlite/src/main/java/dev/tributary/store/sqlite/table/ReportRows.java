package dev.tributary.store.sqlite.table;

import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.ReportDates;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The published report: its rows, those by campaign, and what its days mean. */
public final class ReportRows {
    private final MetricsRows channels;
    private final MetricsRows campaigns;
    private final ReportDatesRows dates;

    public ReportRows(Connection connection) {
        this.channels = MetricsRows.byChannel(connection);
        this.campaigns = MetricsRows.byCampaign(connection);
        this.dates = new ReportDatesRows(connection);
    }

    /** Without a report by campaign, none of an earlier report remains. */
    public void replace(ChannelReport report, Optional<CampaignReport> byCampaign) throws SQLException {
        channels.replace(report.rows());
        campaigns.replace(byCampaign.map(CampaignReport::rows).orElseGet(TreeMap::new));
        dates.write(report.dates());
    }

    public ChannelReport read() throws SQLException {
        return new ChannelReport(dates.read(), channels.read());
    }

    /** Returns the report by campaign; empty if it has no rows. */
    public Optional<CampaignReport> campaigns() throws SQLException {
        return campaigns.isEmpty() ? Optional.empty() : Optional.of(new CampaignReport(campaigns.read()));
    }

    /** Returns the meaning of the report's days; empty if it has no rows. */
    public Optional<ReportDates> dates() throws SQLException {
        return channels.isEmpty() ? Optional.empty() : Optional.of(dates.read());
    }

    public Set<LocalDate> days() throws SQLException {
        return channels.days();
    }
}
