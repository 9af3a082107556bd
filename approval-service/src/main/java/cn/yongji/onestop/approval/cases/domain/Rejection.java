package cn.yongji.onestop.approval.cases.domain;

import java.util.Optional;

/** 不予许可. It always has a ground (行政许可法 art. 38, D13). */
public record Rejection(
        String ground, Optional<String> opinion, Optional<String> resultNumber, int usedWorkingDays, Act act) {}
