package cn.yongji.onestop.testkit.architecture.house.ground;

/** What all stand on. */
public record Floor(String name) {}
