package dev.tributary.calibrate.answers;

/**
 * One session of a journey, as it was sent to the service.
 *
 * @param sessionId identifies it within the journey
 * @param millis when it happened, in milliseconds since 1970 UTC
 * @param channel the channel's label
 * @param holder whether it counts for the holder phase
 * @param closer whether it counts for the closer phase
 * @param conversion whether the conversion happened in it; it decides equal times, the converting session is the last
 */
public record AnsweredSession(
        String sessionId, long millis, String channel, boolean holder, boolean closer, boolean conversion) {}
