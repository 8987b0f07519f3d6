package dev.tributary.pipeline.form;

import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import java.util.Optional;

/**
 * A published report, as the results hold it.
 *
 * @param report its rows by channel and day
 * @param campaigns its rows by campaign; one without rows where campaigns were asked for and there are none, empty where
 *     nobody asked
 */
public record Published(ChannelReport report, Optional<CampaignReport> campaigns) {}
