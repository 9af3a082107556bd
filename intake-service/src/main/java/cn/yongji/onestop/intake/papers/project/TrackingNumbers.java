package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.kernel.id.TrackingNumber;

/** Gives out 办件编号, each once. A number whose project was not written after all is never given out again. */
public interface TrackingNumbers {
    TrackingNumber next(int year);
}
