package cn.yongji.onestop.testkit.architecture.house.attic;

import cn.yongji.onestop.testkit.architecture.house.ground.Floor;

/** Looks down. */
public record Window(Floor seen) {}
