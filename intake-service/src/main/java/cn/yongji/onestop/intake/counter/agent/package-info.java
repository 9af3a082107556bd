/** Use cases of 代办服务: who carries a project through for its unit, and with which mandate. */
@NullMarked
package cn.yongji.onestop.intake.counter.agent;

import org.jspecify.annotations.NullMarked;
