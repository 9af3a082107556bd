/** A project as coordination knows it. Plain Java. */
@NullMarked
package cn.yongji.onestop.coordination.project.domain;

import org.jspecify.annotations.NullMarked;
