/** Use cases of 项目档案. */
@NullMarked
package cn.yongji.onestop.intake.project;

import org.jspecify.annotations.NullMarked;
