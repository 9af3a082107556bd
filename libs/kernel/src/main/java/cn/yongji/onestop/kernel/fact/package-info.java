/** Facts of a project 项目事实: how their names and values read for people, the same wherever they are shown. */
@NullMarked
package cn.yongji.onestop.kernel.fact;

import org.jspecify.annotations.NullMarked;
