package dev.tributary.ihcapi;

/** Where the service is, and who asks. */
public record Access(ServiceUrl service, ApiKey key) {}
