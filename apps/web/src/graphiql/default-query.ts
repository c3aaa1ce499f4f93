export const defaultQuery = `# The API of this status page.
#
# Ctrl+Enter runs, Ctrl+Space completes,
# the book on the left is the reference.
#
# Queries show what visitors see. Mutations
# need the session of the console: sign in
# there, in this browser.

query Page {
  statusPage {
    indicator
    headline
    groups {
      name
      components {
        name
        status
      }
    }
    components {
      name
      status
    }
    activeIncidents {
      title
      status
      updates {
        postedAt
        message
      }
    }
  }
}

# One message for every change of the page:
# choose it at the run button.
subscription Changes {
  pageChanged {
    revision
    indicator
    headline
    incidents {
      title
      status
    }
    components {
      name
      status
    }
  }
}
`;
