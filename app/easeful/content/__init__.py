"""What is offered as files, bundled or written by anyone, read and checked into the values of core."""
