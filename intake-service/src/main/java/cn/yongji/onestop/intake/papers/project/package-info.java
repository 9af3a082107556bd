/** Use cases of 项目档案. */
@NullMarked
package cn.yongji.onestop.intake.papers.project;

import org.jspecify.annotations.NullMarked;
