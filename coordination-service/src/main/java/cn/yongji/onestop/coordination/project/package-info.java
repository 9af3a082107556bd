/** What coordination needs to know of a project 项目: its name, who it belongs to, and which departments review it. */
@NullMarked
package cn.yongji.onestop.coordination.project;

import org.jspecify.annotations.NullMarked;
