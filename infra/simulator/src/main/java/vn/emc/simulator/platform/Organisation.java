package vn.emc.simulator.platform;

/** A ministry or province by its code, such as {@code H56}. */
public record Organisation(String code, String name) {}
