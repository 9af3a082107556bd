/** Use cases of 上门服务 and 跑动: visits to a project, what they foresee, and how often an applicant had to come. */
@NullMarked
package cn.yongji.onestop.intake.counter.visit;

import org.jspecify.annotations.NullMarked;
