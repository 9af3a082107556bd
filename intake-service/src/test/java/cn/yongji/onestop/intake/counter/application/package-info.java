/** Rules of an application. */
package cn.yongji.onestop.intake.counter.application;
