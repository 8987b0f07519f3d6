package dev.tributary.ihcapi;

/** The address of the service and the key. */
public record Access(ServiceUrl service, ApiKey key) {}
