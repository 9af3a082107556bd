package cn.yongji.onestop.intake.rules.facts.domain;

import cn.yongji.onestop.kernel.id.Uscc;

/** 项目单位. */
public record Unit(String name, Uscc uscc) {}
