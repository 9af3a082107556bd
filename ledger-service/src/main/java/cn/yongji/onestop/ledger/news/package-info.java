/** 项目动态: what happened in all projects that somebody may see, in one order, to be followed from where he stopped. */
@NullMarked
package cn.yongji.onestop.ledger.news;

import org.jspecify.annotations.NullMarked;
